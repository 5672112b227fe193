/// Questions of coders to clinicians: asked from the desk with the words of the note they rest on,
/// held against the compliant query practice before they go out, answered on a small page or by an
/// addendum, and kept with the note, the answer and the change of code. Owns `query`,
/// `query_indicator`, `query_answer` and `query_event`. Knows the coding desk and the visits; sees
/// no claim and no price, and a query never names either.
@NullMarked
package org.claimwright.app.queries;

import org.jspecify.annotations.NullMarked;
