Attribute VB_Name = "MentorHost"
Option Explicit
' All that these macros ask of Excel and of the computer. In tests a recorder takes its place.

Public Function Home() As String
    Home = CreateObject("WScript.Shell").ExpandEnvironmentStrings("%LOCALAPPDATA%") & "\mentortools"
End Function

Public Function FileExists(ByVal file As String) As Boolean
    FileExists = CreateObject("Scripting.FileSystemObject").FileExists(file)
End Function

Public Function BookName() As String
    If Not ActiveWorkbook Is Nothing Then BookName = ActiveWorkbook.Name
End Function

Public Function WindowHandle() As String
    WindowHandle = CStr(Application.Hwnd)
End Function

Public Function ChosenFolder() As String
    With Application.FileDialog(4)
        .Title = "Choose the folder that holds the returned mentor logs"
        If .Show = -1 Then ChosenFolder = .SelectedItems(1)
    End With
End Function

Public Function NewSayFile() As String
    With CreateObject("Scripting.FileSystemObject")
        NewSayFile = .GetSpecialFolder(2).Path & "\mentortools-" & .GetTempName()
    End With
End Function

' Run replaces %NAME% by the variable of that name, in names of workbooks too: a variable that holds % keeps them whole.
Public Function StartAndWait(ByVal commandLine As String) As Long
    With CreateObject("WScript.Shell")
        .Environment("PROCESS").Item("MENTORTOOLS_PERCENT") = "%"
        StartAndWait = .Run(Replace(commandLine, "%", "%MENTORTOOLS_PERCENT%"), 0, True)
    End With
End Function

Public Function TakeText(ByVal file As String) As String
    With CreateObject("Scripting.FileSystemObject")
        If Not .FileExists(file) Then Exit Function
        If .GetFile(file).Size > 0 Then
            With .OpenTextFile(file)
                TakeText = .ReadAll()
                .Close
            End With
        End If
        On Error Resume Next
        .DeleteFile file
    End With
End Function

Public Sub ShowStatus(ByVal text As String)
    If text = "" Then Application.StatusBar = False Else Application.StatusBar = text
End Sub

Public Sub ShowMessage(ByVal text As String)
    MsgBox text, vbInformation, "Mentor training"
End Sub
