package org.claimwright.app.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The search page and what the command palette asks for.
@Controller
class SearchPage {

  private static final int ON_PAGE = 20;
  private static final int IN_PALETTE = 5;
  private static final int LONGEST = 100;

  private final Viewers viewers;
  private final Navigation navigation;
  private final ObjectProvider<SearchContribution> contributions;

  SearchPage(
      Viewers viewers, Navigation navigation, ObjectProvider<SearchContribution> contributions) {
    this.viewers = viewers;
    this.navigation = navigation;
    this.contributions = contributions;
  }

  @GetMapping("/search")
  String search(@RequestParam(defaultValue = "") String q, Model page) {
    page.addAttribute("words", trimmed(q));
    page.addAttribute("found", found(q, ON_PAGE));
    return "search";
  }

  /// Where the palette leads to; asked once for each page that opens it.
  @GetMapping("/palette")
  @ResponseBody
  List<Destination> destinations() {
    return viewers.current().map(navigation::destinationsFor).orElse(List.of());
  }

  /// What the palette finds beyond the destinations.
  @GetMapping("/palette/search")
  @ResponseBody
  List<Found> palette(@RequestParam(defaultValue = "") String q) {
    return found(q, IN_PALETTE);
  }

  private List<Found> found(String q, int limit) {
    var words = trimmed(q);
    if (words.isEmpty()) {
      return List.of();
    }
    return viewers.current().map(viewer -> found(viewer, words, limit)).orElse(List.of());
  }

  private List<Found> found(Viewer viewer, String words, int limit) {
    return contributions
        .orderedStream()
        .filter(one -> viewer.may(one.permission()))
        .map(one -> new Found(one.heading(), one.search(words, limit)))
        .filter(group -> !group.results().isEmpty())
        .toList();
  }

  private static String trimmed(String q) {
    var words = q.strip();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  /// A heading with the results below it.
  record Found(String heading, List<SearchResult> results) {}
}
