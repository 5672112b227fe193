package org.claimwright.claims.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.claimwright.claims.Claim;

/// Prints claims in the layout of the CMS-1500 (02/12): ten characters and six lines to the inch,
/// six services to a page, as many pages as a claim needs. The same claims give the same bytes.
/// Thread-safe.
public final class Cms1500 {

  static final int LINES_PER_PAGE = 6;

  private Cms1500() {}

  /// What is in the printer.
  public enum Paper {
    /// The red form: only the values are printed, each in its place.
    RED_FORM,
    /// White paper: boxes with item numbers and short labels of our own are drawn too. For files
    /// and eyes; payers that scan take the red form only.
    PLAIN
  }

  /// A PDF with the pages of all claims in order.
  public static byte[] print(List<Claim> claims, Paper paper) {
    try (var document = new PDDocument()) {
      document.setDocumentId(1500L);
      for (var claim : claims) {
        for (var page : Cms1500Page.of(claim)) {
          FormSheet.add(document, page.texts(), Cms1500Layout.FORM, paper == Paper.PLAIN);
        }
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
