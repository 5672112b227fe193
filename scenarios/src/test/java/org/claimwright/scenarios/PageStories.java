package org.claimwright.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Every page of everybody, looked at by axe after the other stories have filled them.
interface PageStories {

  List<String> PEOPLE =
      List.of(
          "maya.reyes",
          "ana.ortiz",
          "colin.frey",
          "dana.whitlock",
          "omar.haddad",
          "susan.beale",
          "ines.carvalho",
          "peter.grant",
          "joanne.ellis");

  List<String> AT_A_PHONE = List.of("maya.reyes", "susan.beale", "joanne.ellis");

  /// What the administrator reaches by a button and not by the navigation.
  List<String> ADMINISTRATION =
      List.of(
          "/administration/practice",
          "/administration/clinicians/new",
          "/administration/places/1",
          "/administration/payers/1",
          "/administration/fees",
          "/administration/users/new",
          "/administration/audit/1",
          "/administration/audit/proof",
          "/my-password");

  Stage stage();

  /// Phones are looked at while the desks are, since axe keeps one processor busy.
  @Test
  @Order(7)
  default void axeFindsNothingOnAnyPageOfAnybodyNorOnAPhoneInTheDark() {
    var phones =
        CompletableFuture.runAsync(
            () -> stage().beside(stage -> looked(stage, stage::phone, AT_A_PHONE)),
            task -> Thread.ofPlatform().start(task));
    assertAll(() -> looked(stage(), stage()::desk, PEOPLE), phones::join);
  }

  private static void looked(Stage stage, Function<String, Page> screen, List<String> people) {
    var seen = new HashSet<String>();
    for (var person : people) {
      looked(stage, person, screen.apply(person), seen);
    }
  }

  /// Looks at the pages that nobody before has seen; everybody has a first page of their own.
  private static void looked(Stage stage, String person, Page page, Set<String> seen) {
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(page.url() + ": " + message.text());
      }
    });
    var paths = new ArrayList<>(pagesOf(stage, page, seen));
    if (person.equals("peter.grant")) {
      paths.addAll(ADMINISTRATION);
    }
    if (person.equals("maya.reyes") || person.equals("susan.beale")) {
      paths.addAll(List.of("/audits/new", "/audits?view=mine", "/audits/1", "/audits/charts/1"));
      paths.add(Stage.QUERIED.replace("/coding/", "/queries/new?visit="));
      paths.add("/queries/1");
      paths.add(ComingCodes.PAGE);
      paths.add(ComingCodes.PAGE + "?view=deleted");
      paths.add(ComingCodes.PAGE + "?view=settled");
    }
    if (person.equals("susan.beale")) {
      paths.addAll(List.of("/claim-rules/new", "/claim-rules/1/edit", "/denials/1", "/denials/2"));
    }
    paths.removeIf(path -> !path.equals("/") && !seen.add(path));
    for (var path : paths) {
      stage.go(page, path);
      for (var violation : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
        complaints.add(
            person + " " + path + ": " + violation.getId() + " " + violation.getNodes().size());
      }
    }
    assertThat(complaints).isEmpty();
    page.context().close();
  }

  /// What the navigation leads to, and the first thing on each list.
  private static List<String> pagesOf(Stage stage, Page page, Set<String> seen) {
    var paths = new LinkedHashSet<String>(List.of("/"));
    paths.addAll(Stage.links(page, ".rail__item"));
    paths.removeAll(seen);
    for (var path : List.copyOf(paths)) {
      stage.go(page, path);
      Stage.links(page, "main [data-open]").stream().limit(1).forEach(paths::add);
    }
    return List.copyOf(paths);
  }
}
