/// What people choose for themselves: the keys. Owns the table `person_keys`. A choice changes how
/// the pages obey, never what anybody may do.
@NullMarked
package org.claimwright.app.preferences;

import org.jspecify.annotations.NullMarked;
