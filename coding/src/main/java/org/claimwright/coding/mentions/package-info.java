/// Finds the words of a note that lead to codes, by our lexicon and by the loaded release's own
/// titles, inclusion terms and Alphabetic Index. Publishes {@link
/// org.claimwright.coding.mentions.Matcher}. Must never decide whether a mention is true of the
/// patient.
@NullMarked
package org.claimwright.coding.mentions;

import org.jspecify.annotations.NullMarked;
