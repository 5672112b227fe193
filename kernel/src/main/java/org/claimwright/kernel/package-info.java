/// The words every room shares: money in cents, percentages, effective dates, identifiers that
/// check themselves, and outcomes that carry problems instead of throwing them. Knows nothing above
/// it and must never read a clock, a file or a database.
@NullMarked
package org.claimwright.kernel;

import org.jspecify.annotations.NullMarked;
