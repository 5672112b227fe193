package org.claimwright.claims;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.claimwright.claims.ReceivedClaims.RefusedClaim;
import org.claimwright.claims.wire.Field;
import org.claimwright.kernel.Outcome;
import org.claimwright.kernel.Problem;
import org.claimwright.x12.Loop;
import org.claimwright.x12.Transaction;
import org.claimwright.x12.TransactionReader;

/// Reads 837P files into claims. Lives for one file.
final class ClaimFileReader {

  private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("yyyyMMddHHmm");

  private final byte[] file;
  private final List<RefusedClaim> refused = new ArrayList<>();

  ClaimFileReader(byte[] file) {
    this.file = file;
  }

  Outcome<ReceivedClaims> read() {
    var parsed = TransactionReader.read(file);
    var broken = Field.brokenFile(file, parsed);
    if (broken.isPresent()) {
      return Outcome.rejected(broken.get().problems());
    }
    var transactions =
        parsed.transactions().stream().filter(found -> found.type().equals("837P")).toList();
    if (transactions.isEmpty()) {
      return Outcome.rejected(
          Problem.stop("X12-NOT-837P", "the file", "the file holds no professional claims (837P)"));
    }
    return Field.part(() -> transactions.stream().map(this::batch).toList())
        .map(batches -> new ReceivedClaims(batches, refused));
  }

  private ClaimBatch batch(Transaction transaction) {
    var root = transaction.root();
    var claims = new ArrayList<Claim>();
    for (var level : root.descendants("2000A")) {
      var billing = Field.part(() -> ClaimParties.billing(level, submitterPhone(root)));
      for (var subscriber : level.loops("2000B")) {
        claims(billing, subscriber, claims);
      }
    }
    return new ClaimBatch(submission(transaction), claims);
  }

  private void claims(Outcome<BillingProvider> billing, Loop subscriber, List<Claim> claims) {
    var own = Field.part(() -> ClaimParties.subscriberTreated(subscriber));
    subscriber.loops("2300").forEach(claim -> claim(billing, own, claim, claims));
    for (var patient : subscriber.loops("2000C")) {
      var insured = Field.part(() -> ClaimParties.dependentTreated(subscriber, patient));
      patient.loops("2300").forEach(claim -> claim(billing, insured, claim, claims));
    }
  }

  private void claim(
      Outcome<BillingProvider> billing, Outcome<Insured> insured, Loop loop, List<Claim> claims) {
    var reader = new ClaimReader(loop);
    var problems = new ArrayList<Problem>();
    problems.addAll(billing.problems());
    problems.addAll(insured.problems());
    problems.addAll(reader.problems());
    if (problems.isEmpty()) {
      claims.add(reader.claim(billing.orThrow(), insured.orThrow()));
    } else {
      refused.add(new RefusedClaim(reader.number(), problems));
    }
  }

  private static String submitterPhone(Loop root) {
    return root.loop("1000A")
        .flatMap(submitter -> submitter.segment("PER"))
        .map(ClaimParties::phone)
        .orElse("");
  }

  private static Submission submission(Transaction transaction) {
    var root = transaction.root();
    var submitter = Field.loop(root, "1000A");
    var from = Field.segment(submitter, "NM1");
    var contact = Field.segment(submitter, "PER");
    var to = Field.segment(Field.loop(root, "1000B"), "NM1");
    var control = transaction.envelope().interchange().control();
    return new Submission(
        new Submission.Submitter(
            Field.text(from, 3),
            from.element(9),
            contact.element(2).isEmpty() ? from.element(3) : contact.element(2),
            ClaimParties.phone(contact)),
        new Submission.Receiver(Field.text(to, 3), to.element(9)),
        control.matches("0*[1-9][0-9]{0,8}") ? Integer.parseInt(control) : 1,
        created(root),
        transaction.envelope().usage().equals("P")
            ? Submission.Usage.PRODUCTION
            : Submission.Usage.TEST);
  }

  private static LocalDateTime created(Loop root) {
    var bht = Field.segment(root, "BHT");
    var time = bht.element(5).length() >= 4 ? bht.element(5).substring(0, 4) : "0000";
    try {
      return LocalDateTime.parse(bht.element(4) + time, CREATED);
    } catch (DateTimeException noTime) {
      throw Field.unreadable("DATA-DATE", Field.place(bht, 4), "BHT04 and BHT05 are no time");
    }
  }
}
