package org.claimwright.codesets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimwright.kernel.Problem;

/// Puts the several files of an NCCI release together: a release with a part missing would let
/// claims pass that it stops, so it is taken whole or not at all.
final class PtpReleases {

  private final Map<Key, Whole> releases = new LinkedHashMap<>();

  private record Key(LayerKind kind, ReleaseDate release) {}

  /// One release with what was read of it.
  static final class Whole {
    private final LayerLabel label;
    private final PtpRows rows = new PtpRows();
    private final Map<Integer, String> lastCodes = new TreeMap<>();
    private final Map<Integer, ReleaseFile> parts = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean good = true;

    private Whole(LayerLabel label) {
      this.label = label;
    }

    LayerLabel label() {
      return label;
    }

    PtpRows rows() {
      return rows;
    }

    int files() {
      return lastCodes.size();
    }

    /// One of its files.
    ReleaseFile first() {
      return parts.values().iterator().next();
    }

    /// Whether the part came before, from the same file elsewhere or from one that differs.
    private boolean hasAlready(int part, ReleaseFile file) throws IOException {
      var other = parts.putIfAbsent(part, file);
      if (other == null) {
        return false;
      }
      if (!Checksum.isSame(other, file)) {
        good = false;
        problems.add(
            Problem.stop(
                "CODESET-TWICE",
                file.place(),
                "it is part f"
                    + part
                    + " of the release, and so is "
                    + other.place()
                    + ", with other content: nobody can tell which is right; import the"
                    + " publisher's own one alone"));
      }
      return true;
    }

    List<Problem> problems() {
      return problems;
    }

    boolean isGood() {
      return good && rows.size() > 0;
    }
  }

  void take(FileReading reading) throws IOException {
    var name = reading.file().name();
    var release = ReleaseDate.ofTable(reading);
    if (release.isEmpty()) {
      return;
    }
    var kind = PtpFile.kind(name);
    var whole =
        releases.computeIfAbsent(
            new Key(kind, release.get()), fresh -> new Whole(label(fresh, name)));
    read(reading, whole);
  }

  private static LayerLabel label(Key key, String name) {
    return new LayerLabel(
        CodeSystem.HCPCS,
        key.kind(),
        key.release().version(),
        key.release().effective(),
        name.replaceAll("(?i)-f\\d+\\.", "-f*."));
  }

  private static void read(FileReading reading, Whole whole) throws IOException {
    int part = PtpFile.part(reading.file().name()).orElse(0);
    if (whole.hasAlready(part, reading.file())) {
      return;
    }
    try {
      whole.lastCodes.put(part, new PtpFile(reading, whole.rows).read());
    } catch (IOException unreadable) {
      whole.lastCodes.put(part, "");
      reading.problems().file(String.valueOf(unreadable.getMessage()));
    }
    whole.problems.addAll(reading.problems().all());
    whole.good &= !reading.problems().isFatal();
    whole.good &= reading.problems().bad() == 0 || reading.keepGood();
  }

  /// Every release that was read, each told whether it is whole.
  List<Whole> finished(boolean keepGood) {
    for (var whole : releases.values()) {
      var missing = missing(whole);
      if (!missing.isEmpty()) {
        whole.good &= keepGood;
        whole.problems.add(Problem.stop("CODESET-FILE", whole.label().source(), missing));
      }
    }
    return List.copyOf(releases.values());
  }

  private static String missing(Whole whole) {
    var parts = whole.lastCodes.keySet();
    for (int part = 1; part <= parts.stream().max(Integer::compare).orElse(0); part++) {
      if (!parts.contains(part)) {
        return "file f"
            + part
            + " of the release is missing; name all of its files or their folder"
            + " at once";
      }
    }
    var last = whole.lastCodes.getOrDefault(parts.size(), "");
    boolean reachesTheEnd = !last.isEmpty() && Character.isLetter(last.charAt(0));
    return reachesTheEnd
        ? ""
        : "its last file ends at "
            + (last.isEmpty() ? "nothing" : last)
            + " and not among the HCPCS codes: a file of the release is missing or cut short; name"
            + " all of its files or their folder at once";
  }
}
