package org.claimwright.app.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.claimwright.app.clearinghouse.Clearinghouse;
import org.claimwright.app.codingdesk.CodeEntry;
import org.claimwright.app.codingdesk.CodingDesk;
import org.claimwright.app.database.SetupProblem;
import org.claimwright.app.encounters.Visits;
import org.claimwright.app.ledger.Entry;
import org.claimwright.app.ledger.Ledger;
import org.claimwright.app.patients.PatientId;
import org.claimwright.app.remittance.RemittanceDesk;
import org.claimwright.app.remittance.RemittanceRow;
import org.claimwright.app.statements.Statements;
import org.springframework.stereotype.Component;

/// Writes what each station of the way has made into a folder.
@Component
class DemoArtefacts {

  private final CodingDesk desk;
  private final Visits visits;
  private final Clearinghouse clearinghouse;
  private final RemittanceDesk remittances;
  private final Ledger ledger;
  private final Statements statements;
  private final DemoBooks books;

  DemoArtefacts(
      CodingDesk desk,
      Visits visits,
      Clearinghouse clearinghouse,
      RemittanceDesk remittances,
      Ledger ledger,
      Statements statements,
      DemoBooks books) {
    this.desk = desk;
    this.visits = visits;
    this.clearinghouse = clearinghouse;
    this.remittances = remittances;
    this.ledger = ledger;
    this.statements = statements;
    this.books = books;
  }

  /// Makes the folder, or says why it cannot be written to.
  static Path folder(Path wanted) {
    try {
      Files.createDirectories(wanted);
      Files.delete(Files.createTempFile(wanted, ".write", ".check"));
      return wanted;
    } catch (IOException refused) {
      throw new SetupProblem(
          "cannot write to "
              + wanted
              + " ("
              + refused.getClass().getSimpleName()
              + "): give a folder of yours with --out DIR",
          refused);
    }
  }

  /// Writes everything.
  ///
  /// @return how many statements were issued
  int write(Path out, List<DemoVisits.Named> named) {
    named.forEach(each -> visit(out, each));
    clearinghouse
        .sent()
        .forEach(file ->
            put(
                out.resolve("claims").resolve(file.envelope().fileName()),
                clearinghouse.sentBytes(file.id())));
    clearinghouse
        .received()
        .forEach(file ->
            put(
                out.resolve("answers").resolve(file.name()),
                clearinghouse.receivedBytes(file.id())));
    remittances.list().forEach(row -> remittance(out, row));
    put(out.resolve("ledger.csv"), ledgerLines());
    return statements(out);
  }

  private void visit(Path out, DemoVisits.Named named) {
    var name = named.name().replaceAll("[^A-Za-z0-9._-]", "_");
    visits
        .note(named.visit())
        .ifPresent(note -> put(out.resolve("notes").resolve(name + ".txt"), note.text()));
    var lines = new StringBuilder();
    desk.find(named.visit())
        .ifPresent(coding -> {
          coding.sheet().diagnoses().forEach(entry -> line(entry, lines));
          coding.sheet().services().forEach(entry -> line(entry, lines));
        });
    put(out.resolve("codes").resolve(name + ".txt"), lines.toString());
  }

  private static void line(CodeEntry entry, StringBuilder lines) {
    lines.append("%-12s %s%n".formatted(entry.label(), entry.code().title()));
    for (var evidence : entry.grounds().evidence()) {
      lines.append("             \"%s\"%n".formatted(evidence.words().replaceAll("\\s+", " ")));
    }
  }

  private void remittance(Path out, RemittanceRow row) {
    put(out.resolve("answers").resolve(row.standing().fileName()), remittances.bytes(row.id()));
  }

  private String ledgerLines() {
    var csv = new StringBuilder("claim,line,account,amount\n");
    for (var claim : books.claims()) {
      for (Entry entry : ledger.entriesOfClaim(claim.number().value())) {
        var posting = entry.posting();
        var line = posting.about().line();
        csv.append(claim.number())
            .append(',')
            .append(line.isPresent() ? line.getAsInt() : "")
            .append(',')
            .append(posting.account())
            .append(',')
            .append(posting.amount())
            .append('\n');
      }
    }
    return csv.toString();
  }

  private int statements(Path out) {
    var patients = new LinkedHashSet<PatientId>();
    books.claims().stream()
        .filter(claim -> !claim.place().state().equals("held"))
        .forEach(claim -> patients.add(claim.subject().patient()));
    for (var patient : patients) {
      var id = statements.issue(patient).orThrow();
      statements
          .pdf(id)
          .ifPresent(
              pdf -> put(out.resolve("statements").resolve("patient-" + patient + ".pdf"), pdf));
    }
    return patients.size();
  }

  private static void put(Path file, String text) {
    put(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void put(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException broken) {
      throw new SetupProblem(
          "cannot write "
              + file
              + " ("
              + broken.getMessage()
              + "): make room on its disk, or name another folder with --out DIR",
          broken);
    }
  }
}
