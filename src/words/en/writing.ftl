# Writing into the workspace.
