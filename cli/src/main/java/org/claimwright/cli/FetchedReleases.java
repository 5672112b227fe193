package org.claimwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claimwright.codesets.CodeSetStore;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.Download;
import org.claimwright.codesets.ImportReport;
import org.claimwright.codesets.Importer;
import org.claimwright.codesets.Publication;
import org.claimwright.codesets.Release;
import org.claimwright.codesets.ReleaseUpdate;
import org.claimwright.codesets.Sources;
import org.claimwright.kernel.Problem;

/// Fetches due releases from their publishers, checks them as any import, and reads out what each
/// changes; they stay out of force until somebody switches.
final class FetchedReleases {

  private final Sources sources;
  private final PrintWriter out;
  private final boolean switchOver;

  FetchedReleases(Sources sources, PrintWriter out, boolean switchOver) {
    this.sources = sources;
    this.out = out;
    this.switchOver = switchOver;
  }

  /// The sets that were fetched; a publisher who cannot be reached is not asked again.
  Set<String> fetch(List<Publication> due) {
    var done = new HashSet<String>();
    var away = new HashSet<String>();
    for (var address : sources.of(due)) {
      var host = String.valueOf(address.uri().getHost());
      if (!away.contains(host)) {
        fetch(address, away).stream()
            .filter(release -> isWanted(release, due))
            .forEach(release -> done.add(release.set()));
      }
      out.flush();
    }
    return done;
  }

  /// Whether it is the release that is due; a publisher may still serve the one before.
  private boolean isWanted(Release release, List<Publication> due) {
    var late =
        due.stream()
            .filter(one -> one.set().equals(release.set()))
            .filter(one -> release.effective().isBefore(one.wanted()))
            .findFirst();
    late.ifPresent(one ->
        out.println(
            "  but "
                + release.set()
                + " "
                + release.version()
                + " holds from "
                + release.effective()
                + ", and the one of "
                + one.wanted()
                + " is due: its publisher does not have it here yet"));
    return late.isEmpty();
  }

  private List<Release> fetch(Sources.Address address, Set<String> away) {
    try {
      var fetched = new Download().into(downloads(), address.uri());
      out.println("fetched  " + address.uri());
      out.println(
          "  %,d bytes, sha256 %s".formatted(fetched.bytes(), fetched.sha256())
              + (fetched.dated().isEmpty() ? "" : ", of " + fetched.dated()));
      if (!address.sha256().isEmpty() && !address.sha256().equals(fetched.sha256())) {
        Files.delete(fetched.file());
        out.println(
            "  problem: the checksum is to be "
                + address.sha256()
                + ": the file was changed on its way or at its source, and nothing of it was taken");
        return List.of();
      }
      return taken(fetched.file());
    } catch (Download.Unreachable offline) {
      away.add(String.valueOf(address.uri().getHost()));
      out.println("not fetched: " + offline.getMessage() + "; download by hand:");
    } catch (IOException failed) {
      out.println("not fetched: " + failed.getMessage());
    }
    return List.of();
  }

  private List<Release> taken(Path file) throws IOException {
    var before = InstalledCodeSets.open();
    var report = Importer.into(InstalledCodeSets.folder()).holding().run(List.of(file));
    tell(report);
    for (var release : report.imported()) {
      difference(before, release);
      outcome(release);
    }
    return report.imported();
  }

  private void tell(ImportReport report) {
    report.problems().forEach(problem -> out.println("  problem: " + told(problem)));
    if (report.imported().isEmpty()) {
      out.println("  nothing of it was taken; what was in force stays in force");
    }
  }

  /// A publisher who serves what is in force already has not put out what is due.
  private static String told(Problem problem) {
    return problem.code().equals("CODESET-IN-FORCE")
        ? problem.where()
            + ": "
            + problem.message().split(",", 2)[0]
            + ", and what is due is not at this address yet"
        : problem.toString();
  }

  private void difference(CodeSets before, Release release) throws IOException {
    var older = inForceBefore(before, release);
    if (older.isEmpty()) {
      out.println("  " + release.set() + " " + release.version() + ": the first of its set");
      return;
    }
    CodeSetStore.update(
            InstalledCodeSets.folder(), release.set(), older.get().version(), release.version())
        .map(update -> line(older.get(), update))
        .map(line -> {
          out.println(line);
          return line;
        });
  }

  private static Optional<Release> inForceBefore(CodeSets before, Release release) {
    return before.releases().stream()
        .filter(one -> one.set().equals(release.set()))
        .filter(one -> !one.version().equals(release.version()))
        .filter(one -> !one.effective().isAfter(release.effective()))
        .findFirst();
  }

  private static String line(Release older, ReleaseUpdate update) {
    var codes = update.codes();
    return String.format(
        Locale.ROOT,
        "  %s %s → %s: %,d new, %,d deleted, %,d revised, %,d notes, %,d rows",
        older.set(),
        older.version(),
        codes.newer().version(),
        codes.added().size(),
        codes.deleted().size(),
        codes.revised().size(),
        update.notes().size(),
        update.rows().size());
  }

  private void outcome(Release release) {
    if (switchOver) {
      OneVersion.changed(CodeSetStore::putInForce, release.set(), release.version());
      out.println("  in force from " + release.effective());
      return;
    }
    out.println(
        "  held; to put it in force: codesets switch "
            + quoted(release.set())
            + " "
            + release.version());
  }

  private static String quoted(String set) {
    return set.contains(" ") ? "\"" + set + "\"" : set;
  }

  private static Path downloads() {
    return InstalledCodeSets.folder().resolveSibling("downloads");
  }
}
