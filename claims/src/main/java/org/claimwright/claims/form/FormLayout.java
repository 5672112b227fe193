package org.claimwright.claims.form;

import java.util.List;

/// Where a form's grid lies on the paper, and what is drawn where the paper is white.
///
/// @param top how far above the first line's top the paper begins, in tenths of a point
/// @param line the height of a line, in tenths of a point
/// @param words beside the places for a cross
record FormLayout(int top, int line, List<FormBox> boxes, List<FormText> words) {
  FormLayout {
    boxes = List.copyOf(boxes);
    words = List.copyOf(words);
  }
}
