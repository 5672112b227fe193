package org.claimwright.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.claimwright.x12.FileListener;
import org.claimwright.x12.GroupHeader;
import org.claimwright.x12.InterchangeHeader;
import org.claimwright.x12.Readout;
import org.claimwright.x12.Segment;
import org.claimwright.x12.TransactionHeader;
import org.claimwright.x12.X12Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `x12 show`: a file read out in plain words.
@Command(
    name = "show",
    description = "Read an X12 file out, indented by loop.",
    mixinStandardHelpOptions = true)
final class X12ShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "the file, - for standard input")
  private String file = "-";

  @Option(names = "--format", description = "text or json (default: text)")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    var json = new X12Json(file, out);
    var text = new Readout(line -> out.print(line + "\n"));
    var reading = new Reading(file, format == Format.JSON ? json : text, out, err);
    X12Input.pass(file, reading);
    reading.end();
    if (format == Format.JSON) {
      json.end();
    }
    out.flush();
    err.flush();
    return ExitCode.of(reading.isClean());
  }

  /// Has the pieces of a file written, and what is wrong with it beside them.
  private static final class Reading extends X12Listener {
    private final FileListener pieces;
    private final PrintWriter out;
    private final PrintWriter err;

    Reading(String file, FileListener pieces, PrintWriter out, PrintWriter err) {
      super(file);
      this.pieces = pieces;
      this.out = out;
      this.err = err;
    }

    @Override
    void tell(X12Problem problem) {
      out.flush();
      err.println(problem);
      err.flush();
    }

    @Override
    public void interchange(InterchangeHeader header) {
      super.interchange(header);
      pieces.interchange(header);
    }

    @Override
    public void ta1(Segment ta1) {
      pieces.ta1(ta1);
    }

    @Override
    public void group(GroupHeader header) {
      super.group(header);
      pieces.group(header);
    }

    @Override
    public void transaction(TransactionHeader header) {
      pieces.transaction(header);
    }

    @Override
    public void loop(String id) {
      pieces.loop(id);
    }

    @Override
    public void segment(Segment segment, String loop) {
      pieces.segment(segment, loop);
    }

    @Override
    public void loopEnds() {
      pieces.loopEnds();
    }

    @Override
    public void transactionEnds() {
      pieces.transactionEnds();
    }
  }
}
