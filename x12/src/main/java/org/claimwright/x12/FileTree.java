package org.claimwright.x12;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.x12.ParsedFile.Group;
import org.claimwright.x12.ParsedFile.Interchange;
import org.jspecify.annotations.Nullable;

/// Keeps a file while it is walked, to be asked for as a whole.
final class FileTree implements FileParts {

  private final List<Interchange> interchanges = new ArrayList<>();
  private @Nullable Segment isa;
  private @Nullable Segment gs;
  private GroupHeader header = new GroupHeader("", "", "", "", "");
  private List<Segment> ta1s = new ArrayList<>();
  private List<Group> groups = new ArrayList<>();
  private List<Transaction> transactions = new ArrayList<>();

  List<Interchange> interchanges() {
    return List.copyOf(interchanges);
  }

  @Override
  public void interchange(Segment begin) {
    isa = begin;
    ta1s = new ArrayList<>();
    groups = new ArrayList<>();
  }

  @Override
  public void ta1(Segment ta1) {
    ta1s.add(ta1);
  }

  @Override
  public void group(GroupHeader begun, Segment by) {
    header = begun;
    gs = by;
    transactions = new ArrayList<>();
  }

  @Override
  public void begins(TransactionHeader begun) {}

  @Override
  public void ends(Transaction transaction) {
    transactions.add(transaction);
  }

  @Override
  public void groupEnds() {
    if (gs != null) {
      groups.add(new Group(header, gs, List.copyOf(transactions)));
    }
    gs = null;
  }

  @Override
  public void interchangeEnds() {
    if (isa != null) {
      var of = InterchangeHeader.of(isa);
      interchanges.add(new Interchange(of, isa, List.copyOf(ta1s), List.copyOf(groups)));
    }
    isa = null;
  }
}
