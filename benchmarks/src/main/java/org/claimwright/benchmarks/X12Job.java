package org.claimwright.benchmarks;

import org.claimwright.x12.TransactionReader;
import org.claimwright.x12.Validation;
import org.claimwright.x12.X12Reader;
import org.claimwright.x12.X12Validator;

/// Work on a file of X12 that is ready to be measured.
///
/// @param size of the file it is done on, in megabytes
/// @param claims in it
/// @param warmUp the same on less, so that short files and long ones are as often gone through
record X12Job(double size, int claims, Stopwatch.Work warmUp, Stopwatch.Work work) {

  private static final int FOR_WARM_UP = 20_000;
  private static final int FOR_VALIDATING_PEER = 4_000;
  private static final int FOR_WRITERS = 200;
  private static final int VARIED_PART = 4;
  private static final int MASK = 63;
  private static final int[] NOTED = new int[MASK + 1];

  /// What is done with a file; answers how many megabytes were gone through.
  interface Pass {
    double over(byte[] file) throws Exception;
  }

  /// What is done with a file that was taken apart beforehand.
  interface Writing {
    double of(PreparedFile file) throws Exception;
  }

  static X12Job claims(Pass pass) {
    byte[] few = SampleClaims.file(FOR_WARM_UP);
    return job(SampleClaims.file(X12Suite.CLAIMS), X12Suite.CLAIMS, () -> pass.over(few), pass);
  }

  static X12Job payments(Pass pass) {
    byte[] few = SampleRemittances.file(FOR_WARM_UP);
    byte[] file = SampleRemittances.file(X12Suite.CLAIMS);
    return job(file, X12Suite.CLAIMS, () -> pass.over(few), pass);
  }

  static X12Job validatesClaims(int level) {
    return claims(file -> validate(file, level));
  }

  static X12Job validatesPayments(int level) {
    return payments(file -> validate(file, level));
  }

  static X12Job fewClaims(int claims, Pass pass) {
    return job(SampleClaims.file(claims), claims, pass);
  }

  static X12Job staediValidates() throws Exception {
    var guide = X12Peers.staediSchema("005010X222A1");
    return fewClaims(FOR_VALIDATING_PEER, file -> X12Peers.staediValidates(file, guide));
  }

  /// What does not come again cannot be known from before.
  static X12Job varied() {
    var claims = X12Suite.CLAIMS / VARIED_PART;
    return job(SampleClaims.varied(claims), claims, file -> validate(file, 5));
  }

  static X12Job writes(Writing writing) {
    var prepared = new PreparedFile(SampleClaims.file(FOR_WRITERS));
    return fewClaims(FOR_WRITERS, file -> writing.of(prepared));
  }

  private static X12Job job(byte[] file, int claims, Pass pass) {
    return job(file, claims, () -> pass.over(file), pass);
  }

  private static X12Job job(byte[] file, int claims, Stopwatch.Work warmUp, Pass pass) {
    return new X12Job(X12Suite.megabytes(file), claims, warmUp, () -> pass.over(file));
  }

  static double noted(byte[] file) {
    int tokens = 0;
    for (int i = 0; i < file.length; i++) {
      byte value = file[i];
      if (value == '*' || value == '~' || value == ':') {
        NOTED[tokens++ & MASK] = i;
      }
    }
    return tokens > 0 && NOTED[0] > 0 ? X12Suite.megabytes(file) : 0;
  }

  static double segments(byte[] file) {
    var reader = X12Reader.of(file).reusingSegments();
    int elements = 0;
    while (reader.next()) {
      elements += reader.segment().size();
    }
    return elements > 0 ? X12Suite.megabytes(file) : 0;
  }

  static double trees(byte[] file) {
    return TransactionReader.read(file).transactions().isEmpty() ? 0 : X12Suite.megabytes(file);
  }

  private static double validate(byte[] file, int level) {
    var report = X12Validator.validateLong(file, Validation.ALONE.upTo(level));
    return report.accepted() ? X12Suite.megabytes(file) : 0;
  }
}
