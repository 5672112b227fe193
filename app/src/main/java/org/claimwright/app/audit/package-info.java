/// What was done: every reading of patient data, every write, every change of configuration, in a
/// chain of records that the database refuses to change.
///
/// Publishes {@link org.claimwright.app.audit.Audit}. A record names numbers and codes, never a
/// patient's name or words from a note.
@NullMarked
package org.claimwright.app.audit;

import org.jspecify.annotations.NullMarked;
