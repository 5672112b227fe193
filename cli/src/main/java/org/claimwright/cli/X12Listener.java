package org.claimwright.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimwright.x12.FileListener;
import org.claimwright.x12.GroupHeader;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.X12Problem;
import org.claimwright.x12.X12Validator;

/// Listens to a file as it is read and tells what is wrong in file order, group by group; where it
/// is very much, transaction by transaction.
abstract class X12Listener implements FileListener {

  private final String file;
  private final List<X12Problem> untold = new ArrayList<>();
  private int interchanges;
  private boolean clean = true;

  X12Listener(String file) {
    this.file = file;
  }

  /// A problem, after those of the segments before it.
  abstract void tell(X12Problem problem);

  /// How many interchanges there are.
  int interchanges() {
    return interchanges;
  }

  /// Whether no problem is an error.
  boolean isClean() {
    return clean;
  }

  @Override
  public void interchange(InterchangeHeader header) {
    tellAll();
    interchanges++;
  }

  @Override
  public void group(GroupHeader header) {
    tellAll();
  }

  @Override
  public void problem(X12Problem problem) {
    untold.add(problem);
    clean &= !problem.isError();
  }

  @Override
  public void settled() {
    if (untold.size() > X12Validator.MOST_PROBLEMS) {
      tellAll();
    }
  }

  /// To be called at the end of the file. Tells what is left, and refuses what is no X12.
  void end() {
    X12Input.refuseForeign(file, untold, interchanges == 0);
    tellAll();
  }

  private void tellAll() {
    untold.sort(Comparator.comparingInt(X12Problem::position));
    untold.forEach(this::tell);
    untold.clear();
  }
}
