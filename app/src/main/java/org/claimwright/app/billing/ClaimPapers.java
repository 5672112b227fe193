package org.claimwright.app.billing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.claimwright.app.practices.Practices;
import org.claimwright.claims.Claim;
import org.claimwright.claims.ClaimBatch;
import org.claimwright.claims.PayerIdentity;
import org.claimwright.claims.ProfessionalClaims;
import org.claimwright.claims.Submission;
import org.claimwright.claims.form.Cms1500;
import org.claimwright.kernel.Outcome;
import org.claimwright.x12.Readout;
import org.claimwright.x12.TransactionReader;
import org.springframework.stereotype.Component;

/// A claim as paper and as X12, for eyes and files. Nothing made here is ever sent: the envelope is
/// marked as a test.
@Component
class ClaimPapers {

  private static final int CONTROL = 1;

  private final Practices practices;
  private final Clock clock;

  ClaimPapers(Practices practices, Clock clock) {
    this.practices = practices;
    this.clock = clock;
  }

  byte[] cms1500(Claim claim, boolean redForm) {
    return Cms1500.print(List.of(claim), redForm ? Cms1500.Paper.RED_FORM : Cms1500.Paper.PLAIN);
  }

  /// The 837P with this claim alone; refused with every value that cannot be written.
  Outcome<byte[]> x12(Claim claim) {
    return ProfessionalClaims.write(new ClaimBatch(submission(claim), List.of(claim)));
  }

  /// The transaction read out: loops indented and named.
  static List<Readout.Line> reading(byte[] file) {
    return Readout.lines(TransactionReader.read(file).transactions().getFirst());
  }

  private Submission submission(Claim claim) {
    var profile = practices.current().profile();
    return new Submission(
        Submitters.of(profile),
        receiver(claim.insured().policy().payer()),
        CONTROL,
        LocalDateTime.ofInstant(clock.instant(), profile.zone()),
        Submission.Usage.TEST);
  }

  private static Submission.Receiver receiver(PayerIdentity payer) {
    return new Submission.Receiver(payer.name(), payer.id().value());
  }
}
