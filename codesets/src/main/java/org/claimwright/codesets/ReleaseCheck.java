package org.claimwright.codesets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Holds a release that was read against its zip's name and against what is in the store: the year
/// of another, or much less than the release before it, is no update.
final class ReleaseCheck {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
  private static final int FEWEST_KEPT = 60;
  private static final int WORTH_COUNTING = 200;

  private final List<Layer> inStore;
  private final LayerLabel label;

  ReleaseCheck(List<Layer> inStore, LayerLabel label) {
    this.inStore = inStore;
    this.label = label;
  }

  List<String> faults(LayerBuilder read, ReleaseFile file) {
    var faults = new ArrayList<String>();
    otherYear(file).ifPresent(faults::add);
    sameAsAnother(read).ifPresent(faults::add);
    muchLess(read).ifPresent(faults::add);
    return faults;
  }

  private static Optional<String> otherYear(ReleaseFile file) {
    var zip = file.above().stream().filter(name -> name.endsWith(".zip")).findFirst();
    var outside = zip.map(ReleaseCheck::years).orElse(List.of());
    var inside = years(file.name());
    if (outside.isEmpty() || inside.isEmpty() || outside.stream().anyMatch(inside::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        "the zip says "
            + String.join(", ", outside)
            + " and the file in it "
            + String.join(", ", inside)
            + ": the file of one year in the zip of another; download it again");
  }

  private static List<String> years(String name) {
    return YEAR.matcher(name).results().map(match -> match.group()).distinct().toList();
  }

  private Optional<String> sameAsAnother(LayerBuilder read) {
    boolean aYear = label.kind() == LayerKind.CODES && label.version().startsWith("FY");
    return alike()
        .filter(layer -> aYear && !year(layer.label()).equals(year(label)))
        .filter(layer -> !layer.label().isRebuilt() && read.hasSameCodes(layer))
        .findFirst()
        .map(layer ->
            "its codes and titles are exactly those of "
                + layer.label().version()
                + " ("
                + layer.label().source()
                + "), which is loaded: the file of one year under the name of another");
  }

  /// April's release may well be October's again; the next October's never is.
  private static String year(LayerLabel label) {
    return label.version().split("-", 2)[0];
  }

  private Optional<String> muchLess(LayerBuilder read) {
    return alike()
        .filter(layer ->
            layer.label().effective().isBefore(label.effective())
                || layer.label().version().equals(label.version()))
        .max((a, b) -> a.label().effective().compareTo(b.label().effective()))
        .filter(layer -> layer.entries() >= WORTH_COUNTING)
        .filter(layer -> read.entries() * 100L < layer.entries() * (long) FEWEST_KEPT)
        .map(layer ->
            String.format(
                Locale.ROOT,
                "it has %,d entries where %s, which is loaded, has %,d: it is cut short or not the"
                    + " whole release; download it again",
                read.entries(),
                layer.label().version(),
                layer.entries()));
  }

  private java.util.stream.Stream<Layer> alike() {
    return inStore.stream()
        .filter(layer -> layer.label().system() == label.system())
        .filter(layer -> layer.label().kind() == label.kind());
  }
}
