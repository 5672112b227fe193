package org.claimwright.claims;

import java.nio.charset.StandardCharsets;

/// A transaction written segment by segment for tests, put into an envelope with right counts.
public final class WireFile {

  private WireFile() {}

  /// The bytes of the file.
  ///
  /// @param body the segments between ST and SE, one a line, without terminators
  public static byte[] of(String set, String group, String version, String body) {
    var lines = body.strip().lines().map(String::strip).toList();
    var st = set.equals("835") ? "ST*835*0001" : "ST*" + set + "*0001*" + version;
    var file =
        "ISA*00*          *00*          *ZZ*LAKE1          *ZZ*HARBOR01       *260401*0800*^*00501"
            + "*000000007*0*T*:~\nGS*"
            + group
            + "*LAKE1*HARBOR01*20260401*0800*7*X*"
            + version
            + "~\n"
            + st
            + "~\n"
            + String.join("~\n", lines)
            + "~\nSE*"
            + (lines.size() + 2)
            + "*0001~\nGE*1*7~\nIEA*1*000000007~\n";
    return file.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] remittance(String body) {
    return of("835", "HP", "005010X221A1", body);
  }
}
