/// What the application's tests stand on: the shared context, a database each, a clock that obeys.
@NullMarked
package org.claimwright.app.testing;

import org.jspecify.annotations.NullMarked;
