/// The code sets and the coding engine as the application uses them: opened from the data folder at
/// the start, exchanged for newer ones without a stop. Owns no table and no page. Rooms that hold
/// codes tell of them through {@link org.claimwright.app.reference.CodesInUse}.
@NullMarked
package org.claimwright.app.reference;

import org.jspecify.annotations.NullMarked;
