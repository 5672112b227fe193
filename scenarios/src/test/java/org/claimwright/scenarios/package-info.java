/// Whole stories told over the finished product, and the rules that hold its rooms apart.
@NullMarked
package org.claimwright.scenarios;

import org.jspecify.annotations.NullMarked;
