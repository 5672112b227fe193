/// A ranker that learns from a practice's own accepted and rejected codes: it orders and scores
/// what the engine suggests. It knows no price, no payer and no patient; it never suggests what the
/// rules dropped, never touches evidence, and never puts a suggestion the engine is sure of out of
/// sight.
@NullMarked
package org.claimwright.coding.learning;

import org.jspecify.annotations.NullMarked;
