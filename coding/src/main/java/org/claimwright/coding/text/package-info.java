/// Words of a note: tokens with their place, light stems, sentences. Owns how words are compared;
/// knows nothing of codes. Must never change the text it was given.
@NullMarked
package org.claimwright.coding.text;

import org.jspecify.annotations.NullMarked;
