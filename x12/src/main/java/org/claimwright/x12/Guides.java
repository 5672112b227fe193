package org.claimwright.x12;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The guides at hand, each read from its text on first use and kept.
final class Guides {

  private static final Map<String, String> VERSIONS =
      Map.ofEntries(
          Map.entry("270 005010X279", "005010X279A1-270"),
          Map.entry("270 005010X279A1", "005010X279A1-270"),
          Map.entry("271 005010X279", "005010X279A1-271"),
          Map.entry("271 005010X279A1", "005010X279A1-271"),
          Map.entry("275 005010X210", "005010X210"),
          Map.entry("276 005010X212", "005010X212-276"),
          Map.entry("277 005010X212", "005010X212-277"),
          Map.entry("278 005010X217", "005010X217-13"),
          Map.entry("820 005010X218", "005010X218"),
          Map.entry("834 005010X220", "005010X220A1"),
          Map.entry("834 005010X220A1", "005010X220A1"),
          Map.entry("837 005010X223", "005010X223A2"),
          Map.entry("837 005010X223A1", "005010X223A2"),
          Map.entry("837 005010X223A2", "005010X223A2"),
          Map.entry("837 005010X223A3", "005010X223A2"),
          Map.entry("837 005010X224", "005010X224A2"),
          Map.entry("837 005010X224A1", "005010X224A2"),
          Map.entry("837 005010X224A2", "005010X224A2"),
          Map.entry("837 005010X224A3", "005010X224A2"),
          Map.entry("837 005010X222", "005010X222A1"),
          Map.entry("837 005010X222A1", "005010X222A1"),
          Map.entry("837 005010X222A2", "005010X222A1"),
          Map.entry("835 005010X221", "005010X221A1"),
          Map.entry("835 005010X221A1", "005010X221A1"),
          Map.entry("277 005010X214", "005010X214"),
          Map.entry("997 005010", "005010X230"),
          Map.entry("997 005010X230", "005010X230"),
          Map.entry("999 005010X231", "005010X231A1"),
          Map.entry("999 005010X231A1", "005010X231A1"));

  private static final Map<String, Guide> READ = new ConcurrentHashMap<>();

  private Guides() {}

  private static final class Base {
    static final Dictionary DICTIONARY = new Dictionary(lines("dictionary.x12"));
  }

  static Dictionary dictionary() {
    return Base.DICTIONARY;
  }

  /// The guide of the answer to a request, where both share type and version: a 278 whose BHT02
  /// says 11.
  static Guide answering(Guide request) {
    return request.type().equals("278") ? named("005010X217-11") : request;
  }

  /// The guide for what ST01 and GS08 say.
  static Optional<Guide> find(String set, String version) {
    return Optional.ofNullable(VERSIONS.get(set + " " + version)).map(Guides::named);
  }

  /// Whether any transaction is of a version.
  static boolean isVersion(String version) {
    return VERSIONS.keySet().stream().anyMatch(key -> key.endsWith(" " + version));
  }

  /// The version of a transaction that has but one guide.
  static Optional<String> onlyVersion(String set) {
    var names =
        VERSIONS.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(set + " "))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return names.size() == 1 ? Optional.of(named(names.getFirst()).version()) : Optional.empty();
  }

  /// The version a transaction is read by: that of its group, but its own where no guide is known
  /// by the group's and one by its own.
  ///
  /// @param group GS08, `""` where there is none
  static String version(Segment st, String group) {
    var set = st.element(1);
    var own = st.element(3);
    var knowsOwn = find(set, group).isEmpty() && find(set, own).isPresent();
    return group.isEmpty() || knowsOwn ? own : group;
  }

  /// The guide of a resource name, e.g. `005010X222A1`, `005010X212-276` or `envelope`.
  static Guide named(String name) {
    return READ.computeIfAbsent(
        name, n -> new GuideText(dictionary(), lines("guide-" + n + ".x12")).guide());
  }

  static List<String> lines(String resource) {
    try (var in = Guides.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
