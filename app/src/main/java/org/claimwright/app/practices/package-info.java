/// Who we are: practices, their places, clinicians and the payers they bill.
///
/// Publishes {@link org.claimwright.app.practices.Practices} and its records. Knows nothing of
/// users, patients or claims.
@NullMarked
package org.claimwright.app.practices;

import org.jspecify.annotations.NullMarked;
