package io.hsmwatch.emulator;

import java.util.UUID;

/** Built-in roles of Azure RBAC, with the GUIDs that Azure gives them. */
enum AzureRole {
    OWNER("8e3af657-a8ff-443c-a75c-2fe8c4bcb635"),
    READER("acdd72a7-3385-48ef-bd42-f606fba81ae7");

    private final String id;

    AzureRole(String id) {
        this.id = id;
    }

    /** The request that grants this role on a resource group. */
    AzureRequest granted(ResourceGroup group, UUID principal, String principalType, Caller granter, Dice dice) {
        var assignment = dice.uuid().toString();
        var body = "{\"Id\":\"" + assignment + "\",\"Properties\":{\"PrincipalId\":\"" + principal
                + "\",\"PrincipalType\":\"" + principalType
                + "\",\"RoleDefinitionId\":\"/providers/Microsoft.Authorization/"
                + "roleDefinitions/" + id + "\",\"Scope\":\"/subscriptions/" + group.subscription() + "/resourceGroups/"
                + group.name() + "\"}}";
        return new AzureRequest(
                "Microsoft.Authorization/roleAssignments/write",
                group.resource("Microsoft.Authorization/roleAssignments/" + assignment),
                group.id(),
                granter,
                body,
                "Created");
    }
}
