package org.claimwright.codesets;

import java.util.Optional;

/// Which release an XML file is: its own `version` and its name must agree on the year.
final class XmlRelease {

  private XmlRelease() {}

  static Optional<ReleaseDate> of(FileReading reading, String version) {
    var name = reading.file().name();
    var year = ReleaseDate.year(version);
    var named = ReleaseDate.year(name);
    if (year.isPresent() && named.isPresent() && !year.equals(named)) {
      reading
          .problems()
          .file(
              "the name says "
                  + named.get()
                  + " and the content says version "
                  + version
                  + ": the file of one year under the name of another; download it again");
      return Optional.empty();
    }
    var release = ReleaseDate.ofIcdName(name).or(() -> year.map(ReleaseDate::ofFiscalYear));
    if (release.isEmpty()) {
      reading.problems().file("neither name nor <version> says which year's release this is");
    }
    return release.map(reading::dated);
  }
}
