/// X12 005010 for healthcare: reading with the place of everything, guides as data, validation by
/// level, acknowledgements and writing. Depends on nothing, knows no clock, file or database, and
/// must never throw on what it is given to read: what is wrong with a file is a value.
@NullMarked
package org.claimwright.x12;

import org.jspecify.annotations.NullMarked;
