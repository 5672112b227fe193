package org.claimwright.app.billing;

import java.util.Optional;
import org.claimwright.app.web.Tone;

/// What the work on a claim's denial has come to. The room that works denials answers with a bean.
public interface ClaimDenials {

  /// Where the denial of a claim stands; empty when it has none.
  Optional<Standing> of(ClaimId claim);

  /// What rests on the decision of a claim, such as `has an appeal issued on 12 Nov 2026`; empty
  /// when the decision can be taken back.
  Optional<String> rests(ClaimId claim);

  /// Where a denial stands, for the claim's page.
  ///
  /// @param path of its page, without the context path
  record Standing(Tone tone, String title, String text, String path) {}
}
