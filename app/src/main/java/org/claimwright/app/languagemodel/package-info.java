/// The language model that may propose codes: which endpoint the installation names, and whether a
/// practice has switched it on, by whom and under which agreement. Off by default. Owns the table
/// `language_model_switch`, append-only. Proposes at the desk through {@link
/// org.claimwright.app.codingdesk.OtherProposals}; the desk asks only when a coder does, verifies
/// every proposal and keeps the sending in the audit log. Must never log a note, an answer or a
/// key.
@NullMarked
package org.claimwright.app.languagemodel;

import org.jspecify.annotations.NullMarked;
