package org.claimwright.app.demo;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claimwright.app.database.PracticeScope;
import org.claimwright.app.launch.AppCommand;
import org.claimwright.app.launch.SharedOptions;
import org.claimwright.app.launch.Start;
import org.claimwright.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The main job without a browser.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Takes notes the whole way: codes, claims, 837P, the sandbox payer, 999, 277CA and 835, the"
          + " posted ledger, statements.",
      "Writes what each station made to the folder of --out and prints a summary that balances.",
      "Works on a database of its own, gone afterwards, unless --data or --database names one."
    })
public final class DemoCommand implements AppCommand, Callable<Integer> {

  @Mixin private final SharedOptions shared = new SharedOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "claimwright-demo",
      description = "Folder for the artefacts (default: claimwright-demo).")
  private Path out = Path.of("claimwright-demo");

  @Option(
      names = "--notes",
      paramLabel = "FILE.jsonl",
      description =
          "Notes of your own instead of the demo's: a line {\"id\": …, \"text\": …} for each.")
  private @Nullable Path notes;

  @Override
  public Integer call() throws IOException {
    var folder = DemoArtefacts.folder(out);
    var given = Optional.ofNullable(notes).map(GivenNotes::read);
    given.ifPresent(this::tellRefused);
    if (shared.isGiven()) {
      return run(shared, folder, given);
    }
    var data = Files.createTempDirectory("claimwright-demo-");
    try {
      return run(shared.in(data), folder, given);
    } finally {
      delete(data);
    }
  }

  private void tellRefused(GivenNotes given) {
    given.refused().forEach(why -> spec.commandLine().getErr().println(notes + " " + why));
    spec.commandLine().getErr().flush();
  }

  private int run(SharedOptions options, Path folder, Optional<GivenNotes> given) {
    try (var context = Start.with(options).withoutWeb()) {
      var opened = context.getBean(DemoPractice.class).open(Optional.empty());
      return PracticeScope.call(opened.practice(), () -> walk(context, opened, folder, given));
    }
  }

  private int walk(
      ApplicationContext house,
      DemoPractice.Opened opened,
      Path folder,
      Optional<GivenNotes> given) {
    var visits = visits(house.getBean(DemoVisits.class), opened, given);
    var way = house.getBean(TheWholeWay.class);
    var stopped = way.code(visits, done -> progress(done, visits.size()));
    var sent = way.send();
    var unposted = way.post().stream().map(Problem::toString).toList();
    int statements = house.getBean(DemoArtefacts.class).write(folder, visits);
    var printer = spec.commandLine().getOut();
    boolean balanced =
        new DemoSummary(visits, stopped, sent, unposted, statements)
            .print(house.getBean(DemoBooks.class), printer);
    printer.printf("%nEverything is in %s%n", folder);
    printer.flush();
    return balanced && given.map(GivenNotes::refused).orElse(List.of()).isEmpty() ? 0 : 1;
  }

  private static List<DemoVisits.Named> visits(
      DemoVisits desk, DemoPractice.Opened opened, Optional<GivenNotes> given) {
    return given
        .map(notes -> desk.ofGivenNotes(notes.notes()))
        .orElseGet(() -> desk.ofDemoNotes(opened.keys()));
  }

  private void progress(int done, int all) {
    var err = spec.commandLine().getErr();
    if (done == all || done % 10 == 0) {
      err.println("coded " + done + " of " + all);
      err.flush();
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, @Nullable IOException failed)
              throws IOException {
            Files.deleteIfExists(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
