package org.whistle.chaos.fault;

import org.whistle.chaos.Target;

/**
 * What faults get their hands on.
 *
 * @param instances of each service
 */
public record Rig(Target target, Wires wires, PartFiles files, Disk disk, int instances) {}
