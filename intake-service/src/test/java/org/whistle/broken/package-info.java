/** One deliberate violation of each rule of shape, to prove that the rule can fail. */
package org.whistle.broken;
