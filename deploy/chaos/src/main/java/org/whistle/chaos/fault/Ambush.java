package org.whistle.chaos.fault;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.time.Duration;

/** Waits inside a running JVM, through its debugging port, until it comes to a point. */
final class Ambush implements AutoCloseable {
  private final VirtualMachine machine;

  private Ambush(VirtualMachine machine) {
    this.machine = machine;
  }

  /** Lies in wait at every method that the point means. */
  static Ambush at(int port, Point point) {
    var machine = attach(port);
    var types = machine.classesByName(point.type());
    if (types.isEmpty()) {
      machine.dispose();
      throw new NotDone("no " + point.type() + " was loaded yet");
    }
    types.forEach(type -> breakAt(machine, type, point.method()));
    return new Ambush(machine);
  }

  /** Whether a thread has come there in time; it stands there until this is closed. */
  boolean awaitHit(Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    try {
      while (System.nanoTime() < until) {
        var events = machine.eventQueue().remove(200);
        if (events != null) {
          if (events.stream().anyMatch(BreakpointEvent.class::isInstance)) {
            return true;
          }
          events.resume();
        }
      }
    } catch (VMDisconnectedException gone) {
      throw new NotDone("the process ended before it came to the point");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** Lets everybody go on. */
  @Override
  public void close() {
    try {
      machine.dispose();
    } catch (VMDisconnectedException gone) {
      return;
    }
  }

  private static void breakAt(VirtualMachine machine, ReferenceType type, String method) {
    for (var found : type.methodsByName(method)) {
      if (found.location() != null) {
        var request = machine.eventRequestManager().createBreakpointRequest(found.location());
        request.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
        request.enable();
      }
    }
  }

  private static VirtualMachine attach(int port) {
    var connector =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(each -> each.name().equals("com.sun.jdi.SocketAttach"))
            .map(AttachingConnector.class::cast)
            .findFirst()
            .orElseThrow(() -> new NotDone("this JDK has no jdk.jdi"));
    var arguments = connector.defaultArguments();
    arguments.get("hostname").setValue("127.0.0.1");
    arguments.get("port").setValue(Integer.toString(port));
    arguments.get("timeout").setValue("5000");
    try {
      return connector.attach(arguments);
    } catch (IOException | IllegalConnectorArgumentsException silent) {
      throw new NotDone("its debugging port doesn't answer: " + silent.getMessage());
    }
  }
}
