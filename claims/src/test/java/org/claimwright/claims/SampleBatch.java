package org.claimwright.claims;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;

/// A batch of claims from the sample practice to an invented clearinghouse.
public final class SampleBatch {

  public static final Submission SUBMISSION =
      new Submission(
          new Submission.Submitter(
              "Harbor Street Family Medicine", "HARBOR01", "Billing Office", "2165550142"),
          new Submission.Receiver("Northwind Clearinghouse", "NWCH"),
          42,
          LocalDateTime.of(2026, 3, 13, 9, 30),
          Submission.Usage.TEST);

  private SampleBatch() {}

  public static ClaimBatch of(Claim... claims) {
    return new ClaimBatch(SUBMISSION, List.of(claims));
  }

  /// The file as text with a line for each segment.
  public static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8).replace("~", "~\n");
  }
}
