package org.claimwright.claims.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.claimwright.claims.wire.Field;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.x12.TransactionReader;

/// Prints institutional claims (837I) as a UB-04 (CMS-1450): each value in its form locator, 22
/// services to a page, as many pages as a claim needs, boxes and labels of our own drawn on white
/// paper. The same file gives the same bytes. Thread-safe.
///
/// Which value goes into which form locator follows the 837I's own crosswalk to the paper claim
/// (Medicare Claims Processing Manual, chapter 25).
public final class Ub04 {

  static final int LINES_PER_PAGE = 22;

  private final int claims;
  private final List<List<FormText>> pages = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  private Ub04(List<InstitutionalClaim> claims) {
    this.claims = claims.size();
    claims.forEach(claim -> pages.addAll(Ub04Page.of(claim, left)));
  }

  /// The forms for the claims of an 837I, in order.
  public static Outcome<Ub04> of(byte[] file) {
    var parsed = TransactionReader.read(file);
    var broken = Field.brokenFile(file, parsed);
    if (broken.isPresent()) {
      return Outcome.rejected(broken.get().problems());
    }
    var claims =
        parsed.transactions().stream()
            .filter(found -> found.type().equals("837I"))
            .flatMap(found -> InstitutionalClaim.of(found).stream())
            .toList();
    if (claims.isEmpty()) {
      return Outcome.rejected(
          Problem.stop(
              "X12-NOT-837I",
              "the file",
              "the file holds no institutional claims (837I); professional ones go on the"
                  + " CMS-1500"));
    }
    return Outcome.ok(new Ub04(claims));
  }

  /// How many claims there are.
  public int claims() {
    return claims;
  }

  /// What the claims say that the form has no room for, each with claim and form locator.
  public List<String> left() {
    return List.copyOf(left);
  }

  /// The forms as PDF.
  public byte[] print() {
    try (var document = new PDDocument()) {
      document.setDocumentId(1450L);
      for (var page : pages) {
        FormSheet.add(document, page, Ub04Layout.FORM, true);
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }
}
