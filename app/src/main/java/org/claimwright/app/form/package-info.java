/// What a person typed into a form: read into values, refused field by field, and kept so that
/// nothing has to be typed twice. Knows no feature.
@NullMarked
package org.claimwright.app.form;

import org.jspecify.annotations.NullMarked;
