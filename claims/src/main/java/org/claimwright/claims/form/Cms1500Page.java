package org.claimwright.claims.form;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimLine;

/// The texts of one page: one claim's header and up to six of its services.
record Cms1500Page(List<FormText> texts) {

  Cms1500Page {
    texts = List.copyOf(texts);
  }

  /// The pages of a claim; at least one, even without a service.
  static List<Cms1500Page> of(Claim claim) {
    var pages = new ArrayList<Cms1500Page>();
    var lines = claim.lines();
    int from = 0;
    do {
      int to = Math.min(lines.size(), from + Cms1500.LINES_PER_PAGE);
      pages.add(page(claim, lines.subList(from, to), to == lines.size()));
      from = to;
    } while (from < lines.size());
    return pages;
  }

  private static Cms1500Page page(Claim claim, List<ClaimLine> lines, boolean last) {
    var texts = new FormTexts();
    PatientItems.fill(claim, texts);
    ServiceItems.fill(claim, lines, texts);
    ProviderItems.fill(claim, last, texts);
    return new Cms1500Page(texts.all());
  }
}
