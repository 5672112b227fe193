/// The ranker of a practice: a model learnt from its coders' decisions, its versions with their
/// figures, what is in force, and the export of decisions without the note's words. Owns the tables
/// `ranker_version` and `ranker_change`, both append-only. Orders the desk's suggestions through
/// {@link org.claimwright.app.codingdesk.SuggestionOrder}. Must never see a price, a payer or a
/// patient, and learns from nothing but what this practice decided.
@NullMarked
package org.claimwright.app.learning;

import org.jspecify.annotations.NullMarked;
