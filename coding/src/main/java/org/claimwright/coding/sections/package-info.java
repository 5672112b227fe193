/// The parts of a note: headings, what they mean, and the problems an assessment lists. Publishes
/// {@link org.claimwright.coding.sections.NoteLayout}. Must never need a heading to be there.
@NullMarked
package org.claimwright.coding.sections;

import org.jspecify.annotations.NullMarked;
