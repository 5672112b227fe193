package org.claimwright.app.codingdesk;

import java.util.List;
import org.claimwright.app.access.Permission;
import org.claimwright.app.access.RequirePermission;
import org.claimwright.app.encounters.VisitId;
import org.claimwright.codesets.CodeSets;
import org.claimwright.codesets.CodeSystem;
import org.claimwright.codesets.SearchHit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What the desk's dialogs look up on the visit's date: codes by their words, and modifiers.
@Controller
@RequestMapping("/coding/{visit}")
@RequirePermission(Permission.CODE_VISITS)
class DeskSearch {

  private static final int SHOWN = 30;

  private static final int LONGEST = 200;

  private final DeskAnswers answers;
  private final CodeSets codeSets;

  DeskSearch(DeskAnswers answers, CodeSets codeSets) {
    this.answers = answers;
    this.codeSets = codeSets;
  }

  @GetMapping("/search")
  String codes(@PathVariable long visit, @RequestParam(defaultValue = "") String q, Model page) {
    var words = q.strip();
    page.addAttribute("words", words);
    page.addAttribute("hits", words.isEmpty() ? List.of() : hits(Ask.visit(visit), words));
    return "codingdesk/hits";
  }

  @GetMapping("/modifiers")
  String modifiers(@PathVariable long visit, Model page) {
    var on = answers.known(Ask.visit(visit)).visit().facts().dateOfService();
    var all = codeSets.codes(CodeSystem.MODIFIER, on).toList();
    page.addAttribute("modifiers", Modifiers.usualFirst(all));
    return "codingdesk/modifiers";
  }

  private List<SearchHit> hits(VisitId visit, String words) {
    var on = answers.known(visit).visit().facts().dateOfService();
    var bounded = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    return codeSets.search(bounded, on, SHOWN, BilledSystems.ALL);
  }
}
