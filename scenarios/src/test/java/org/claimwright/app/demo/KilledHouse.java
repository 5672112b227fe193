package org.claimwright.app.demo;

import java.nio.file.Path;
import java.util.Optional;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.launch.SharedOptions;
import org.claimwright.app.launch.Start;

/// A house of its own process that is killed after the remittances were read and before they are
/// posted.
final class KilledHouse {

  static final int KILLED = 137;

  private KilledHouse() {}

  public static void main(String[] arguments) {
    var house = Start.with(new SharedOptions().in(Path.of(arguments[0]))).withoutWeb();
    var opened = house.getBean(DemoPractice.class).open(Optional.empty());
    PracticeScope.run(
        opened.practice(),
        () -> {
          var visits = house.getBean(DemoVisits.class).ofDemoNotes(opened.keys());
          var way = house.getBean(TheWholeWay.class);
          way.code(visits, done -> {});
          way.send();
        });
    Runtime.getRuntime().halt(KILLED);
  }
}
