/// From a note to suggested codes with their evidence. Owns sections, assertion, matching against
/// the loaded code sets, the visit's E/M level and the reasons given. Publishes {@link
/// org.claimwright.coding.CodingEngine}. Must never see a price, a contract or a fee schedule.
@NullMarked
package org.claimwright.coding;

import org.jspecify.annotations.NullMarked;
