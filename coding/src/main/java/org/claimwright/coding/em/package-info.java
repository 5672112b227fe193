/// The level of the visit by medical decision making or by time, with its worksheet. Must never
/// know what a level pays.
@NullMarked
package org.claimwright.coding.em;

import org.jspecify.annotations.NullMarked;
