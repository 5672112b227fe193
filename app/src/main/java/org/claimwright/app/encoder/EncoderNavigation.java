package org.claimwright.app.encoder;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.web.Destination;
import org.claimwright.app.web.NavGroup;
import org.claimwright.app.web.NavItem;
import org.claimwright.app.web.NavigationContribution;
import org.claimwright.app.web.PaletteAction;
import org.claimwright.app.web.SearchContribution;
import org.claimwright.app.web.SearchResult;
import org.claimwright.app.web.Show;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.SearchHit;
import org.springframework.stereotype.Component;

/// The encoder in the rail, in the palette and in the search field.
@Component
class EncoderNavigation implements NavigationContribution, SearchContribution {

  private final CodeSets codeSets;
  private final Show show;

  EncoderNavigation(CodeSets codeSets, Show show) {
    this.codeSets = codeSets;
    this.show = show;
  }

  @Override
  public List<NavItem> items() {
    return List.of(
        NavItem.in(
            NavGroup.CODING, 40, permission(), new Destination("Encoder", "book", "/codes", "e")),
        NavItem.in(
            NavGroup.ADMINISTRATION,
            40,
            Permission.LOAD_CODE_SETS.name(),
            new Destination("Code sets", "database", "/administration/codesets", "")));
  }

  @Override
  public List<PaletteAction> actions() {
    return List.of(
        new PaletteAction(
            permission(), new Destination("Alphabetic Index", "book", "/codes/index/diseases", "")),
        new PaletteAction(
            permission(),
            new Destination("Loaded code sets", "database", "/administration/codesets", "")));
  }

  @Override
  public String heading() {
    return "Codes";
  }

  @Override
  public String permission() {
    return Permission.READ_CODE_SETS.name();
  }

  @Override
  public List<SearchResult> search(String words, int limit) {
    return codeSets.search(words, show.today(), limit).stream()
        .map(EncoderNavigation::result)
        .toList();
  }

  private static SearchResult result(SearchHit hit) {
    var code = hit.code();
    return new SearchResult(
        code.code(),
        code.title() + " · " + code.system().label(),
        "book",
        "/codes/" + SystemSlug.of(code.system()) + "/" + code.code());
  }
}
