/// Stories that go through the demo practice's own doors.
@NullMarked
package org.claimwright.app.demo;

import org.jspecify.annotations.NullMarked;
