package org.claimwright.claims.form;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Draws a page on letter paper. All measures are tenths of a point, 720 to the inch; the grid's
/// first column begins a third of an inch from the left edge.
final class FormSheet {

  private static final int PAPER_HEIGHT = 7920;
  private static final int COLUMN = 72;
  private static final int LEFT = 240;
  private static final int LABEL = 50;
  private static final int BELOW = 25;

  private final PDPageContentStream out;
  private final FormLayout layout;

  private FormSheet(PDPageContentStream out, FormLayout layout) {
    this.out = out;
    this.layout = layout;
  }

  /// @param drawn whether boxes and labels are drawn too, or only the values
  static void add(PDDocument document, List<FormText> texts, FormLayout layout, boolean drawn)
      throws IOException {
    var sheet = new PDPage(PDRectangle.LETTER);
    document.addPage(sheet);
    try (var stream = new PDPageContentStream(document, sheet)) {
      var drawing = new FormSheet(stream, layout);
      if (drawn) {
        drawing.form();
      }
      for (var text : texts) {
        drawing.print(text);
      }
    }
  }

  private void form() throws IOException {
    out.setLineWidth(0.4f);
    out.setStrokingColor(0.55f, 0.55f, 0.6f);
    out.setNonStrokingColor(0.4f, 0.4f, 0.45f);
    for (var box : layout.boxes()) {
      draw(box);
    }
    for (var option : layout.words()) {
      label(x(option.column()) + COLUMN + 10, baseline(option.line()), option.text());
    }
    out.setNonStrokingColor(0f, 0f, 0f);
  }

  private void draw(FormBox box) throws IOException {
    int bottom = baseline(box.bottom()) - BELOW;
    int top = bottom + (box.bottom() - box.top() + 1) * layout.line();
    int width = (box.right() - box.left()) * COLUMN;
    out.addRect((x(box.left()) - 15) / 10f, bottom / 10f, width / 10f, (top - bottom) / 10f);
    out.stroke();
    label(x(box.left()), top - LABEL - 5, box.label());
  }

  private void label(int x, int y, String text) throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), LABEL / 10f);
    out.newLineAtOffset(x / 10f, y / 10f);
    out.showText(text);
    out.endText();
  }

  private void print(FormText text) throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), layout.line() / 10f);
    int length = text.text().length();
    out.setHorizontalScaling(length > text.width() ? 100f * text.width() / length : 100f);
    out.newLineAtOffset(x(text.column()) / 10f, baseline(text.line()) / 10f);
    out.showText(text.text());
    out.endText();
  }

  private static int x(int column) {
    return LEFT + (column - 1) * COLUMN;
  }

  private int baseline(int line) {
    return PAPER_HEIGHT - layout.top() - line * layout.line();
  }
}
