/// The project's own measurements, peers beside it in the same run. Prints what it measured and how
/// much work that was; asserts nothing, and is never part of a test.
@NullMarked
package org.claimwright.benchmarks;

import org.jspecify.annotations.NullMarked;
