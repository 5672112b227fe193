/// The demo practice and the command that takes notes all the way without a browser. Owns the
/// invented people and numbers under `demo/`; goes through the same doors as everybody else. Must
/// never be needed by another feature.
@NullMarked
package org.claimwright.app.demo;

import org.jspecify.annotations.NullMarked;
